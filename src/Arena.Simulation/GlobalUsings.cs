global using Arena.Exchange;
global using Arena.Sdk;
