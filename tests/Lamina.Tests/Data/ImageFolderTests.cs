namespace Lamina.Tests.Data;

public sealed class ImageFolderTests : IDisposable
{
    // from PIL import Image
    // for mode, c in (("L", 1), ("RGB", 3), ("RGBA", 4), ("LA", 2)):
    //     Image.frombytes(mode, (5, 4), bytes((x*7 + y*13 + k*50) % 256 for y in range(4) for x in range(5) for k in range(c))).save(mode + ".png")
    private const string
        Grey = "iVBORw0KGgoAAAANSUhEUgAAAAUAAAAECAAAAABjWKqcAAAAFklEQVR4nGNkYGdnZ2fkZWdnZ2dBIgEHPwCiDb1SVgAAAABJRU5ErkJggg==",
        Rgb = "iVBORw0KGgoAAAANSUhEUgAAAAUAAAAECAIAAADJUWIXAAAAFElEQVR4nGNkMEphRwIsvLy8pPABW64CaZEA8FQAAAAASUVORK5CYII=",
        Rgba = "iVBORw0KGgoAAAANSUhEUgAAAAUAAAAECAYAAABGM/VAAAAAF0lEQVR4nGNkMEqZxo4GWHh5eXnJFwQAvzoDliOc9pcAAAAASUVORK5CYII=",
        GreyAlpha = "iVBORw0KGgoAAAANSUhEUgAAAAUAAAAECAQAAADsOj3LAAAAEklEQVR4nGNkMGKHAhZeXvxMACIzAW7uG4QgAAAAAElFTkSuQmCC",
        // The RGB picture, .quantize(20): a palette that holds each colour.
        Palette = "iVBORw0KGgoAAAANSUhEUgAAAAUAAAAECAMAAABx7QVyAAAAPFBMVEVDdac8bqA2aJo1Z5kvYZMuYJIpW40oWownWYsiVIYhU4UcToAbTX8aTH4VR3kURngOQHINP3EHOWsAMmR3XNRPAAAAIElEQVR4nGMQFhLg42YQ5OfhZGPg5WJnYWLgYGVmZAAAC8oAv2WZP34AAAAASUVORK5CYII=",
        // 5×5, row y written with filter y by the formulas of the specification, so that each of the five occurs; PIL reads it as above.
        Filters = "iVBORw0KGgoAAAANSUhEUgAAAAUAAAAFCAIAAAACDbGyAAAALklEQVR4nGNgMEpht8zmcygSda+U8Wtg5LUvZEcCTLyogFnK2IcLCbAAxZDVAwCJfQcrlUH+8gAAAABJRU5ErkJggg==",
        // two = Image.new("RGB", (16, 8)); two.paste((200, 40, 90), (0, 0, 8, 8)); two.paste((20, 160, 240), (8, 0, 16, 8)); two.save("two.jpg", optimize=True)
        // two.convert("L").save("grey.jpg", optimize=True, progressive=True); two.crop((6, 0, 10, 2)).save("two.bmp")
        // PIL reads (206, 37, 94) to (15, 162, 239), 94 and 127, and the BMP as it was.
        Jpeg = "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRofHh0aHBwgJC4nICIsIxwcKDcpLDAxNDQ0Hyc5PTgyPC4zNDL/2wBDAQkJCQwLDBgNDRgyIRwhMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjL/"
            + "wAARCAAIABADASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAb/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFQEBAQAAAAAAAAAAAAAAAAAAAAX/xAAcEQABAwUAAAAAAAAAAAAAAAAABQZDRIGCwcL/2gAMAwEAAhEDEQA/AJ1QguIklth/U+fJ/9k=",
        GreyJpeg = "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRofHh0aHBwgJC4nICIsIxwcKDcpLDAxNDQ0Hyc5PTgyPC4zNDL/wgALCAAIABABAREA/8QAFAABAAAAAAAAAAAAAAAAAAAABf/aAAgBAQAAAAE5D//EABQQAQAAAAAAAAAAAAAAAAAAABD/"
            + "2gAIAQEAAQUCP//EABQQAQAAAAAAAAAAAAAAAAAAABD/2gAIAQEABj8CP//EABQQAQAAAAAAAAAAAAAAAAAAABD/2gAIAQEAAT8hP//aAAgBAQAAABB//8QAFBABAAAAAAAAAAAAAAAAAAAAEP/aAAgBAQABPxA//9k=",
        Bmp = "Qk1OAAAAAAAAADYAAAAoAAAABAAAAAIAAAABABgAAAAAABgAAADEDgAAxA4AAAAAAAAAAAAAWijIWijI8KAU8KAUWijIWijI8KAU8KAU";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(Grey, 4, 1)]
    [InlineData(GreyAlpha, 4, 1)]
    [InlineData(Rgb, 4, 3)]
    [InlineData(Rgba, 4, 3)]
    [InlineData(Palette, 4, 3)]
    [InlineData(Filters, 5, 3)]
    public void A_png_is_read(string file, int height, int channels)
    {
        var image = ImageFile.Read(Convert.FromBase64String(file));
        Assert.Equal((5, height, 3), (image.Width, image.Height, image.Channels));
        var expected = from y in Enumerable.Range(0, height) from x in Enumerable.Range(0, 5) from k in Enumerable.Range(0, 3) select (byte)(x * 7 + y * 13 + k % channels * 50);
        Assert.Equal(expected, image.Bytes);
    }

    [Theory]
    [InlineData(Jpeg, 16, 8, 7, 200, 40, 90, 20, 160, 240)]
    [InlineData(GreyJpeg, 16, 8, 1, 94, 94, 94, 127, 127, 127)]
    [InlineData(Bmp, 4, 2, 0, 200, 40, 90, 20, 160, 240)]
    public void A_jpeg_and_a_bmp_are_read(string file, int width, int height, int most, params int[] halves)
    {
        var image = ImageFile.Read(Convert.FromBase64String(file));
        Assert.Equal((width, height, 3), (image.Width, image.Height, image.Channels));
        for (var i = 0; i < image.Bytes.Length; i++)
        {
            int x = i / 3 % width, expected = halves[(x < width / 2 ? 0 : 3) + i % 3];

            // JPEG blends the colours where the halves meet, and waves beside it.
            if (width < 16 || x is < 6 or > 9) Assert.InRange(image.Bytes[i], expected - most, expected + most);
        }
    }

    [Fact]
    public void Folders_are_classes_and_pictures_get_the_shapes_size()
    {
        Put("b/2.png", Rgb);
        Put("b/1.png", Grey);
        Put("a/x.PNG", Rgb);
        Put("a/notes.txt", Grey);
        using var data = ImageFolder.Load<CifarImage>(folder.Path);
        Assert.Equal(["a", "b"], data.ClassNames);
        Assert.Equal([0, 1, 1], data.Labels);
        using var all = data.Images[..];
        Assert.Equal([3L, 3L, 32L, 32L], all.Tensor.shape);
        // Enlarged by repetition: the corners are the picture's corners. Grey is three equal channels.
        using var values = all.Tensor.data<float>();
        float[] pixels = values.ToArray();
        Assert.Equal([0f, 50f, 100f], new[] { 0, 1, 2 }.Select(k => pixels[1024 * k]));
        Assert.Equal([67f, 67f, 67f], new[] { 3, 4, 5 }.Select(k => pixels[1024 * k + 1023]));

        using var grey = ImageFolder.Load<MnistImage>(folder.Path);
        using var first = grey.Images[0].ToBatch();
        Assert.Equal(50f, first.Tensor[0, 0, 0, 0].item<float>());
    }

    [Fact]
    public void Shrinking_takes_the_mean()
    {
        var sample = new float[2];
        new ImagePixels(4, 2, 1, [0, 2, 10, 20, 4, 6, 30, 40]).CopyTo(sample, new ImageSize(1, 1, 2));
        Assert.Equal([3f, 25f], sample);
    }

    [Fact]
    public void Another_format_needs_a_decoder()
    {
        Put("a/1.webp", Grey);
        Put("b/1.png", Grey);
        Assert.Contains("1.webp': Lamina itself reads PNG, JPEG and BMP; pass a decoder", Assert.Throws<InvalidDataException>(() => ImageFolder.Load<MnistImage>(folder.Path)).Message);
        using var data = ImageFolder.Load<MnistImage>(folder.Path, bytes => new ImagePixels(1, 1, 1, [(byte)(bytes.Length % 256)]));
        using var first = data.Images[0].ToBatch();
        Assert.Equal(Convert.FromBase64String(Grey).Length % 256, first.Tensor[0, 0, 3, 3].item<float>());
    }

    [Theory]
    [InlineData(4, 4)]
    [InlineData(3, 2)]
    public void A_decoder_must_give_what_it_says(int channels, int bytes)
    {
        var error = Assert.Throws<InvalidDataException>(() => new ImagePixels(1, 1, channels, new byte[bytes]).CopyTo(new float[1], new ImageSize(1, 1, 1)));
        Assert.Contains($"this one of 1×1 has {channels} channels and {bytes} bytes", error.Message);
    }

    [Fact]
    public void A_folder_that_is_no_data_set_is_refused()
    {
        Put("a/1.png", Grey);
        Assert.Contains("has 1 sub-folders", Assert.Throws<InvalidDataException>(() => ImageFolder.Load<MnistImage>(folder.Path)).Message);
        Directory.CreateDirectory(folder.File("empty"));
        Assert.Contains("empty' holds no picture", Assert.Throws<InvalidDataException>(() => ImageFolder.Load<MnistImage>(folder.Path)).Message);
    }

    [Theory]
    [InlineData(Grey, 0, "it is empty or cut off")]
    [InlineData(Grey, 20, "it is empty or cut off")]
    [InlineData(Grey, 60, "it is empty or cut off")]
    [InlineData(Bmp, 60, "it is empty or cut off")]
    [InlineData(Jpeg, 200, "it is empty or cut off")]
    [InlineData("AAAA" + Jpeg, 305, "it is no PNG, JPEG or BMP that can be read")]
    [InlineData(Jpeg, 301, "it is empty or cut off")]
    public void A_broken_picture_is_named(string picture, int length, string fault)
    {
        Put("a/1.png", Grey);
        Put("b/1.png", picture);
        File.WriteAllBytes(folder.File("b/1.png"), Convert.FromBase64String(picture)[..length]);
        using var data = ImageFolder.Load<MnistImage>(folder.Path);
        var error = Assert.Throws<InvalidDataException>(() => data.Images[..]);
        Assert.Contains("sample 1 could not be read", error.Message);
        Assert.Contains($"1.png': {fault}", error.Message);
    }

    private void Put(string file, string base64)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder.File(file))!);
        File.WriteAllBytes(folder.File(file), Convert.FromBase64String(base64));
    }
}
