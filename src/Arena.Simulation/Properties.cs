using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Arena.Simulation.Tests")]
