global using Microsoft.AspNetCore.Builder;
global using Microsoft.Extensions.DependencyInjection;
global using OpenTelemetry.Metrics;
global using OpenTelemetry.Trace;

namespace Docs;

internal class Context : Usual
{
    protected readonly WebApplicationBuilder builder = null!;
}
