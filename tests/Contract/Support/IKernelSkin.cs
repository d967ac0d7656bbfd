namespace Syncropel.Contract.Support;

/// <summary>A way to have a kernel: a skin over a store. The contract holds for every one of them.</summary>
public interface IKernelSkin
{
    /// <summary>Starts an empty kernel.</summary>
    static abstract Task<IKernelUnderTest> StartAsync(ContractOptions options);
}
