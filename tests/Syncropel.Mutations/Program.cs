using Syncropel.Mutations.Hosting;
using Syncropel.Mutations.Running;

// The program starts itself beside the tests, where there is no compiler: no line here may need one.
return args switch
{
    ["measure", .. var prefixes] => await TestHost.MeasureAsync(prefixes),
    ["run", var list] => await TestHost.RunAsync(list),
    _ => MutationRun.Run(args, Console.Out, Console.Error),
};
