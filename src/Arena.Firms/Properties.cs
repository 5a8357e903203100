using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Arena.Firms.Tests")]
