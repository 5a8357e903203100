using Arena.Firms;
using Arena.Sdk;
using Serilog;

namespace Arena.Grains;

/// <summary>Calls a bot so that whatever it throws becomes the same fault as in process.</summary>
internal static class BotGuard
{
    /// <summary>Calls a bot.</summary>
    /// <returns>Why it lost its seat; <see cref="RejectReason.None"/> when it answered.</returns>
    public static RejectReason Call(Action bot, ILogger log)
    {
        try
        {
            bot();
            return RejectReason.None;
        }
        catch (Exception exception)
        {
            var reason = BotFaults.ReasonOf(exception);
            log.Warning(exception, "Bot loses its seat: {Reason}", reason);
            return reason;
        }
    }
}
