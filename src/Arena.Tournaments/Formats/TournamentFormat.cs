namespace Arena.Tournaments;

/// <summary>How a tournament's entrants are seated. Reaches the wire: append only.</summary>
public enum TournamentFormat : byte
{
    /// <summary>Every board is dealt to several tables (<see cref="TournamentPlanner"/>): firms compete.</summary>
    Tables = 1,

    /// <summary>All entrants sit at one table, places in Latin squares (<see cref="SquarePlanner"/>): seats are compared.</summary>
    Squares = 2,
}
