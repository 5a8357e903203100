global using System.Collections.Immutable;
global using System.Globalization;
global using Arena.Exchange;
global using Arena.Firms;
global using Arena.Sdk;
global using Arena.Simulation;
global using Arena.Tournaments;
