namespace Why;

/// <summary>Somebody's network that did not do what it should.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Question">What was asked.</param>
/// <param name="Posted">The network as it was posted.</param>
/// <param name="Repaired">The same without what the compiler warns of.</param>
internal sealed record Report(int Number, string Question, Attempt Posted, Attempt Repaired)
{
    /// <summary>The reports whose numbers are wanted; those on CIFAR-10 are left out where it is not on the machine.</summary>
    public static IEnumerable<Report> Wanted(Pictures pictures, string? cifar, IReadOnlyCollection<int> numbers)
    {
        if (numbers.Contains(0))
        {
            var odd = pictures.OddDigits();
            yield return new(0, "Why is the Keras port of a MatConvNet network 10 points worse?",
                Attempt.Of(odd, seed => new KerasPortRecipe(KerasPortRecipe.CreateNetwork(seed: seed))),
                Attempt.Of(odd, seed => new KerasPortFixedRecipe(KerasPortFixedRecipe.CreateNetwork(seed: seed))));
        }

        if (numbers.Contains(1))
        {
            var small = pictures.SmallDigits();
            yield return new(1, "Why does the loss of the Caffe port stay at 2.1 to 2.6?",
                Attempt.Of(small, seed => new FneishCaffeRecipe(FneishCaffeRecipe.CreateNetwork(seed: seed))),
                Attempt.Of(small, seed => new FneishCaffeFixedRecipe(FneishCaffeFixedRecipe.CreateNetwork(seed: seed))));
        }

        if (numbers.Any(number => number is 2 or 3) && FindCifar(pictures, cifar) is { } colour)
        {
            if (numbers.Contains(2))
                yield return new(2, "Which of four networks is best on CIFAR-10? This one's author computes a map that nothing reads.",
                    Attempt.Of(colour, seed => new GoogLeNetRecipe(GoogLeNetRecipe.CreateNetwork(seed: seed))),
                    Attempt.Of(colour, seed => new GoogLeNetFixedRecipe(GoogLeNetFixedRecipe.CreateNetwork(seed: seed))));
            if (numbers.Contains(3))
                yield return new(3, "Why does a VGG stay at 10 % on CIFAR-10?",
                    Attempt.Of(colour, seed => new Vgg16PlainRecipe(Vgg16PlainRecipe.CreateNetwork(seed: seed))),
                    Attempt.Of(colour, seed => new Vgg16PlainFixedRecipe(Vgg16PlainFixedRecipe.CreateNetwork(seed: seed))));
        }

        if (numbers.Contains(4))
        {
            var digits = pictures.Digits();
            yield return new(4, "Why does padding = 'same' keep a network at 10 %?",
                Attempt.Of(digits, seed => new DeepCaptchaRecipe(DeepCaptchaRecipe.CreateNetwork(seed: seed))),
                Attempt.Of(digits, seed => new DeepCaptchaFixedRecipe(DeepCaptchaFixedRecipe.CreateNetwork(seed: seed))));
        }
    }

    private static DataSplit<CifarImage>? FindCifar(Pictures pictures, string? directory)
    {
        try
        {
            return pictures.Cifar(directory);
        }
        catch (DirectoryNotFoundException missing)
        {
            Console.WriteLine($"Reports 2 and 3 are left out. {missing.Message}");
            return null;
        }
    }
}
