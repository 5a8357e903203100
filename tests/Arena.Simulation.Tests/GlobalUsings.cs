global using Arena.Exchange;
global using Arena.Sdk;
global using Arena.Simulation;
