using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Arena.Simulation.Tests")]
[assembly: InternalsVisibleTo("Arena.Bench")]
