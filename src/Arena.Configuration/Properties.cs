using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Arena.Configuration.Tests")]
