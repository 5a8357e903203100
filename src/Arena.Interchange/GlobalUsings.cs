global using System.Collections.Immutable;
global using System.Globalization;
global using Arena.Exchange;
global using Arena.Sdk;
