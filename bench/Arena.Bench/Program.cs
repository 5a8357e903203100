using Arena.Bench;

return args switch
{
    ["exchange", var workload] => ExchangeBench.Run(workload, json: false),
    ["exchange", var workload, "--json"] => ExchangeBench.Run(workload, json: true),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        Arena.Bench exchange WORKLOAD [--json]    the matching core on a file of order messages
        """);
    return 2;
}
