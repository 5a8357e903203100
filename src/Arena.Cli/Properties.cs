using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Arena.Cli.Tests")]
