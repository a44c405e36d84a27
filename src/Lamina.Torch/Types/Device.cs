using System.Globalization;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Where a tensor lives: a kind of device and, where there can be several, which.</summary>
    public class Device
    {
        /// <summary>The kind.</summary>
        public DeviceType type { get; }

        /// <summary>Which of the kind; −1 is the current one.</summary>
        public int index { get; }

        /// <summary>A device from its PyTorch name: <c>cpu</c>, <c>cuda</c>, <c>cuda:1</c>.</summary>
        /// <exception cref="ArgumentException">The name is not one of a device.</exception>
        public Device(string description)
        {
            var parts = description.Split(':');
            type = ParseType(parts[0], description);
            index = parts.Length switch
            {
                1 => -1,
                2 when int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int number) => number,
                _ => throw new ArgumentException($"'{description}' is not a device; write a name like cpu, cuda or cuda:1."),
            };
        }

        /// <summary>A device from the name of its kind.</summary>
        public Device(string deviceType, int index = -1) : this(ParseType(deviceType, deviceType), index)
        {
        }

        /// <summary>A device.</summary>
        public Device(DeviceType deviceType, int index = -1)
        {
            type = deviceType;
            this.index = index;
        }

        /// <summary>A CUDA device by its number.</summary>
        public Device(int index) : this(DeviceType.CUDA, index)
        {
        }

        /// <summary>A device from its PyTorch name.</summary>
        public static implicit operator Device(string description) => new(description);

        /// <summary>The PyTorch name.</summary>
        public override string ToString()
        {
            string kind = type.ToString().ToLowerInvariant();
            return index < 0 || type is DeviceType.CPU or DeviceType.META ? kind : $"{kind}:{index}";
        }

        private static DeviceType ParseType(string kind, string description) => kind.ToLowerInvariant() switch
        {
            "cpu" => DeviceType.CPU,
            "cuda" => DeviceType.CUDA,
            "mps" => DeviceType.MPS,
            "meta" => DeviceType.META,
            "xla" => DeviceType.XLA,
            "hip" => DeviceType.HIP,
            _ => throw new ArgumentException($"'{description}' is not a device; write a name like cpu, cuda or cuda:1."),
        };
    }
}
