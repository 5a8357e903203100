using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Arena.Tournaments.Tests")]
