using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Arena.Interchange.Tests")]
