using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Arena.Storage.Tests")]
