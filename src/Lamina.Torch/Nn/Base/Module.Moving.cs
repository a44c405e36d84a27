using TorchSharp.Modules;
using TorchSharp.Utils;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module
        {
            /// <summary>Moves the floating-point parameters and buffers to a device and an element type.</summary>
            /// <exception cref="ArgumentException">The element type is an integer.</exception>
            /// <exception cref="InvalidOperationException">CUDA is asked for and not available.</exception>
            protected internal virtual Module _to(Device device, ScalarType dtype, bool non_blocking)
            {
                CheckMovableTo(dtype);
                CheckAvailable(device.type);
                _toEpilog(device.type == DeviceType.CUDA ? device : new Device(device.type, -1), dtype, non_blocking);
                return this;
            }

            /// <summary>Moves the parameters and buffers to a device; does nothing when the module believes it is there already.</summary>
            /// <exception cref="InvalidOperationException">CUDA is asked for and not available.</exception>
            protected internal virtual Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking)
            {
                CheckAvailable(deviceType);
                if (deviceType != DeviceType.CUDA)
                    deviceIndex = -1;
                if (deviceType != _deviceType || deviceIndex != _deviceIndex)
                    _toEpilog(deviceType, deviceIndex, non_blocking);
                return this;
            }

            /// <summary>Converts the floating-point parameters and buffers to an element type.</summary>
            /// <exception cref="ArgumentException">The element type is an integer.</exception>
            protected internal virtual Module _to(ScalarType dtype, bool non_blocking)
            {
                CheckMovableTo(dtype);
                _toEpilog(dtype, non_blocking);
                return this;
            }

            /// <summary>Moves and converts to where and what another tensor is.</summary>
            public Module _to(Tensor other, bool non_blocking)
            {
                _to(other.dtype, non_blocking);
                return _to(other.device_type, other.device_index, non_blocking);
            }

            /// <inheritdoc cref="_toEpilog(ScalarType?, Device?, bool)"/>
            protected void _toEpilog(ScalarType dtype, bool non_blocking) => _toEpilog(dtype, null, non_blocking);

            /// <inheritdoc cref="_toEpilog(ScalarType?, Device?, bool)"/>
            protected void _toEpilog(Device device, ScalarType dtype, bool non_blocking) => _toEpilog(dtype, device, non_blocking);

            /// <inheritdoc cref="_toEpilog(ScalarType?, Device?, bool)"/>
            protected void _toEpilog(DeviceType deviceType, int deviceIndex, bool non_blocking) =>
                _toEpilog(null, new Device(deviceType, deviceIndex), non_blocking);

            /// <summary>
            /// Moves the sub-modules in place, then replaces each parameter and saved buffer that has to change: a new tensor is registered,
            /// the old one disposed. The public property of that name is set, else the field whose <c>[ComponentName]</c> or name is the key;
            /// a field of any other name keeps the disposed tensor.
            /// </summary>
            protected virtual void _toEpilog(ScalarType? dtype, Device? device, bool non_blocking)
            {
                if (dtype is null && device is null)
                    throw new ArgumentNullException(nameof(dtype), "dtype and device are both null.");

                foreach (var (_, child) in named_children())
                {
                    if (device is null)
                        child._to(dtype!.Value, non_blocking);
                    else if (dtype is null)
                        child._to(device.type, device.index, non_blocking);
                    else
                        child._to(device, dtype.Value, non_blocking);
                }

                var fields = ModuleFields.Of(GetType()).ToDictionary(field => field.Component, field => field.Info);
                var properties = ModuleFields.PropertiesOf(GetType());

                foreach (var (key, parameter) in named_parameters(false).ToList())
                {
                    if (!ReplaceParameter(dtype, device, parameter, out var moved))
                        continue;
                    if (properties.TryGetValue(key, out var property))
                    {
                        property.SetValue(this, moved);
                        continue;
                    }

                    parameter.Dispose();
                    ConditionallyRegisterParameter(key, moved);
                    if (fields.TryGetValue(key, out var field))
                        field.SetValue(this, moved);
                }

                foreach (var (key, buffer) in named_buffers(false, false).ToList())
                {
                    if (!ReplaceBuffer(dtype, device, buffer, out var moved))
                        continue;
                    if (properties.TryGetValue(key, out var property))
                    {
                        property.SetValue(this, moved);
                        continue;
                    }

                    ConditionallyRegisterBuffer(key, moved);
                    if (fields.TryGetValue(key, out var field))
                        field.SetValue(this, moved);
                }

                if (device is not null)
                {
                    _deviceType = device.type;
                    _deviceIndex = device.index;
                }
            }

            /// <summary>Converts a buffer if it has to change; the old one is disposed. An integer buffer keeps its element type.</summary>
            /// <returns>Whether <paramref name="result"/> takes its place.</returns>
            protected static bool ReplaceBuffer(ScalarType? dtype, Device? device, Tensor buffer, out Tensor? result)
            {
                result = null;
                if (!Differs(buffer, dtype, device))
                    return false;

                var moved = buffer.to(ConvertedType(buffer, dtype), device ?? buffer.device);
                result = (ReferenceEquals(moved, buffer) ? buffer.alias() : moved).DetachFromDisposeScope();
                buffer.Dispose();
                return true;
            }

            /// <summary>Makes the parameter that takes the place of one that has to change, gradient included; the old one is not disposed.</summary>
            /// <returns>Whether <paramref name="p"/> takes its place.</returns>
            protected static bool ReplaceParameter(ScalarType? dtype, Device? device, Parameter param, out Parameter? p)
            {
                p = null;
                using var grad = param.grad;
                if (!Differs(param, dtype, device) && (grad is null || !Differs(grad, dtype ?? param.dtype, device ?? param.device)))
                    return false;

                var target = ConvertedType(param, dtype);
                using (no_grad())
                {
                    var data = param.to(target, device ?? param.device);
                    p = new Parameter(ReferenceEquals(data, param) ? param.alias() : data, param.requires_grad);
                    p.DetachFromDisposeScope();

                    if (grad is not null)
                    {
                        using var moved = grad.to(target, device ?? param.device, copy: true);
                        moved.requires_grad = grad.requires_grad;
                        p.grad = moved;
                    }
                }

                return true;
            }

            private static bool Differs(Tensor tensor, ScalarType? dtype, Device? device) =>
                (dtype is not null && dtype != tensor.dtype)
                || (device is not null && (device.type != tensor.device_type || device.index != tensor.device_index));

            private static ScalarType ConvertedType(Tensor tensor, ScalarType? dtype) =>
                dtype is not null && IsFloatingOrComplex(tensor.dtype) ? dtype.Value : tensor.dtype;

            private static bool IsFloatingOrComplex(ScalarType type) =>
                type is ScalarType.Float16 or ScalarType.BFloat16 or ScalarType.Float32 or ScalarType.Float64
                    or ScalarType.ComplexFloat32 or ScalarType.ComplexFloat64;

            private static void CheckMovableTo(ScalarType dtype)
            {
                if (!IsFloatingOrComplex(dtype))
                    throw new ArgumentException($"nn.Module.to only accepts floating point or complex types, but got desired dtype={dtype}");
            }

            private static void CheckAvailable(DeviceType deviceType)
            {
                if (deviceType == DeviceType.CUDA && !cuda.is_available())
                    throw new InvalidOperationException("CUDA is not available.");
                InitializeDeviceType(deviceType);
            }
        }
    }
}
