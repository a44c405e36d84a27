using TorchSharp;

namespace Lamina.Tests.Devices;

public sealed class DeviceTests
{
    [SkippableFact]
    public void Asking_for_a_card_where_there_is_none_is_an_error()
    {
        Skip.If(torch.cuda.is_available(), "This machine has a card.");
        using var network = new LeNet(seed: 1);
        using var data = TestData.First(8, 8);
        var error = Assert.Throws<InvalidOperationException>(() => network.Fit(
            data, new RunOptions { RunDevice = RunDevice.Cuda, Output = RunOutput.None, Directory = "" }));
        Assert.StartsWith("RunDevice.Cuda was asked for, but TorchSharp (", error.Message);
        Assert.EndsWith("Or run on the CPU: RunDevice.Cpu.", error.Message);
    }

    [SkippableFact]
    public void Auto_is_the_CPU_where_there_is_no_card()
    {
        Skip.If(torch.cuda.is_available(), "This machine has a card.");
        using var network = new LeNet(seed: 1);
        Assert.Equal(DeviceType.CPU, DeviceChoice.For(RunDevice.Auto, network).Device.type);
    }

    [Theory]
    [InlineData("local, libtorch 1.13.1 in /usr, CPU only", false, false, true, "is built without CUDA. Build against a libtorch with CUDA: LIBTORCH=")]
    [InlineData("local, libtorch 1.13.1 in /usr, CPU only", false, false, false, "and install NVIDIA's driver")]
    [InlineData("local, libtorch 2.5.1 in /opt, CUDA", false, false, true, "the driver is older than its CUDA version. Install or update NVIDIA's driver")]
    [InlineData("package, TorchSharp 0.106.0", true, false, true, "is built without CUDA. In the project file, replace TorchSharp-cpu by TorchSharp-cuda-linux")]
    [InlineData("package, TorchSharp 0.106.0", true, true, false, "neither /dev/nvidia0 nor nvidia-smi). Install or update NVIDIA's driver")]
    public void The_error_says_why_and_what_to_install(string provider, bool packages, bool library, bool card, string words)
    {
        string error = new MissingCuda(provider, packages, library, card).Error;
        Assert.Contains($"TorchSharp ({provider})", error);
        Assert.Contains(words, error);
    }

    [Fact]
    public void A_card_that_cannot_be_used_is_a_warning_and_no_card_is_none()
    {
        Assert.Contains("has an NVIDIA card", new MissingCuda("local, CPU only", false, false, true).Warning);
        Assert.Null(new MissingCuda("local, CPU only", false, false, false).Warning);
    }

    [Fact]
    public void A_network_that_is_there_is_not_moved()
    {
        using var network = new LeNet(seed: 1);
        Assert.Equal(DeviceType.CPU, NetworkDevice.Of(network).type);
        Assert.False(NetworkDevice.Move(network, torch.CPU));
    }

    [Fact]
    public void Any_card_is_a_card_and_its_control_device_is_none()
    {
        using var devices = new TemporaryFolder();
        Assert.Empty(TorchRuntime.CardsIn(devices.Path));
        File.WriteAllText(Path.Combine(devices.Path, "nvidiactl"), "");
        File.WriteAllText(Path.Combine(devices.Path, "nvidia-uvm"), "");
        Assert.Empty(TorchRuntime.CardsIn(devices.Path));
        File.WriteAllText(Path.Combine(devices.Path, "nvidia3"), "");
        Assert.Single(TorchRuntime.CardsIn(devices.Path));
        Assert.Empty(TorchRuntime.CardsIn(Path.Combine(devices.Path, "none")));
    }
}
