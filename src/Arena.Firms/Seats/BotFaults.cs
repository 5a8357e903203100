namespace Arena.Firms;

/// <summary>Why a bot that threw loses its seat: the same for every host, and by the exception's type alone.</summary>
public static class BotFaults
{
    /// <summary>The reason for a bot's exception.</summary>
    /// <returns>
    /// <see cref="RejectReason.BotAnsweredNonsense"/> for what answers that mean nothing end in: a price that is not a number
    /// (<see cref="OverflowException"/>), an instrument that does not exist (<see cref="IndexOutOfRangeException"/>), more requests
    /// than a round holds (<see cref="BotAnswerException"/>); otherwise <see cref="RejectReason.BotThrew"/>.
    /// </returns>
    public static RejectReason ReasonOf(Exception exception) =>
        exception is OverflowException or IndexOutOfRangeException or BotAnswerException
            ? RejectReason.BotAnsweredNonsense
            : RejectReason.BotThrew;
}
