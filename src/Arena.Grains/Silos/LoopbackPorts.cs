using System.Net;
using System.Net.Sockets;

namespace Arena.Grains;

/// <summary>Finds TCP ports for silos on this machine.</summary>
internal static class LoopbackPorts
{
    /// <summary>
    /// A port that nobody listened to a moment ago. Another process may take it before it is used: whoever uses it tries again
    /// with another.
    /// </summary>
    public static int Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
