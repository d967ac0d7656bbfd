namespace Syncropel.Kernel.Storage.Sqlite.Wal;

/// <summary>What lies in the log in the place of a frame.</summary>
/// <param name="Origin">Of what it is.</param>
/// <param name="EndsTransaction">Whether it says that it is the last of a transaction.</param>
/// <param name="IsLong">Whether all of its bytes are there.</param>
/// <param name="Fits">Whether it is whole, and was written behind the frame that lies before it.</param>
internal readonly record struct WalFrame(WalOrigin Origin, bool EndsTransaction, bool IsLong, bool Fits);
