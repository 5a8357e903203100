using System.Runtime.CompilerServices;

// Observations are read-only to bots; the firm and the session fill them.
[assembly: InternalsVisibleTo("Arena.Firms")]
[assembly: InternalsVisibleTo("Arena.Tournaments")]
[assembly: InternalsVisibleTo("Arena.Sdk.Tests")]
[assembly: InternalsVisibleTo("Arena.Firms.Tests")]
