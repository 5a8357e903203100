global using Arena.Tournaments;
