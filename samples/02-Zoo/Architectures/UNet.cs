namespace Zoo.Architectures;

// Ronneberger et al. 2015, "U-Net: Convolutional Networks for Biomedical Image Segmentation": convolutions without padding, so that the maps
// of the way down are cut to those of the way up.

[Network, Input(1, 572, 572)]
[Use<UNetStage>(64, Name = "down1"), MaxPool2D(2)]
[Use<UNetStage>(128, Name = "down2"), MaxPool2D(2)]
[Use<UNetStage>(256, Name = "down3"), MaxPool2D(2)]
[Use<UNetStage>(512, Name = "down4"), MaxPool2D(2)]
[Use<UNetStage>(1024, Name = "bottom")]
[ConvTranspose2D(512, 2, Stride = 2), Concat("down4", Crop = true), Use<UNetStage>(512, Name = "up4")]
[ConvTranspose2D(256, 2, Stride = 2), Concat("down3", Crop = true), Use<UNetStage>(256, Name = "up3")]
[ConvTranspose2D(128, 2, Stride = 2), Concat("down2", Crop = true), Use<UNetStage>(128, Name = "up2")]
[ConvTranspose2D(64, 2, Stride = 2), Concat("down1", Crop = true), Use<UNetStage>(64, Name = "up1")]
[Conv2D(2, 1, Name = "head")]
public partial class UNet;

/// <summary>With padded convolutions, for colour images of any size: the compiler says which sizes the four concats can take.</summary>
[Network, Input(3, Any, Any)]
[Use<PaddedUNetStage>(64, Name = "down1"), MaxPool2D(2)]
[Use<PaddedUNetStage>(128, Name = "down2"), MaxPool2D(2)]
[Use<PaddedUNetStage>(256, Name = "down3"), MaxPool2D(2)]
[Use<PaddedUNetStage>(512, Name = "down4"), MaxPool2D(2)]
[Use<PaddedUNetStage>(1024, Name = "bottom")]
[ConvTranspose2D(512, 2, Stride = 2), Concat("down4"), Use<PaddedUNetStage>(512, Name = "up4")]
[ConvTranspose2D(256, 2, Stride = 2), Concat("down3"), Use<PaddedUNetStage>(256, Name = "up3")]
[ConvTranspose2D(128, 2, Stride = 2), Concat("down2"), Use<PaddedUNetStage>(128, Name = "up2")]
[ConvTranspose2D(64, 2, Stride = 2), Concat("down1"), Use<PaddedUNetStage>(64, Name = "up1")]
[Conv2D(2, 1, Name = "head")]
public partial class UNetAnySize;

[Block]
[Conv2D(nameof(channels), 3), ReLU, Conv2D(nameof(channels), 3), ReLU]
public partial class UNetStage(int channels);

[Block]
[Conv2D(nameof(channels), 3, Padding = Same), ReLU, Conv2D(nameof(channels), 3, Padding = Same), ReLU]
public partial class PaddedUNetStage(int channels);
