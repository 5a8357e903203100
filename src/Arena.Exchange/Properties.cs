using System.Runtime.CompilerServices;

// The parts below the venue have tests of their own.
[assembly: InternalsVisibleTo("Arena.Exchange.Tests")]
