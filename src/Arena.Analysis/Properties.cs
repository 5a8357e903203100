using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Arena.Analysis.Tests")]
