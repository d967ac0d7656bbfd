global using Microsoft.AspNetCore.Builder;
global using Microsoft.Extensions.DependencyInjection;
global using Syncropel.Kernel;
global using Syncropel.Kernel.Server;
global using Syncropel.Testing;

namespace Docs;

internal class Context : Usual;
