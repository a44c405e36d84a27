namespace Lamina.Compiler.Tests.Corpus;

/// <summary>Real programs that did not learn, and published architectures that do: the faults are found, and nothing else.</summary>
public class CorpusTests
{
    public static TheoryData<string> Files => ["corpus.md", "more.md"];

    [Theory]
    [MemberData(nameof(Files))]
    public void Each_program_gives_what_its_entry_names(string file)
    {
        var output = new StringWriter();
        Assert.True(CorpusReport.Write(File.ReadAllText(Path(file)), output) == 0, output.ToString());
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Each_corpus_has_faulty_and_good_programs(string file)
    {
        var entries = CorpusFile.Read(File.ReadAllText(Path(file)));
        Assert.InRange(entries.Count(entry => entry.Kind == EntryKind.Faulty), 25, 1000);
        Assert.InRange(entries.Count(entry => entry.Kind == EntryKind.Good), 13, 1000);
        Assert.Distinct(entries.Select(entry => entry.Id));
        Assert.All(entries.Where(entry => entry.Kind == EntryKind.Good), entry => Assert.NotNull(entry.Parameters));
    }

    [Fact]
    public void The_corpus_names_rules_that_exist() => Assert.Empty(CorpusRules.Unknown);

    [Fact]
    public void What_cannot_be_read_is_said_and_fails()
    {
        var output = new StringWriter();
        Assert.Equal(1, CorpusReport.Write("**B1** t\n- net: `In(8) > Capsule(3)`\n- expect: LIN-STACK\n", output));
        Assert.Equal("B1: cannot read the layer Capsule\ncorpus: 1 faulty, recall 0 %; 0 good, 0 false alarms\n", output.ToString().ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Grey_cases_are_shown_and_not_judged()
    {
        var output = new StringWriter();
        Assert.Equal(0, CorpusReport.Write("## Grey cases\n\n**Y1** t\n- net: `In(8) > Dense(9) > Dense(3)`\n- train: ``\n- expect: LIN-STACK\n", output));
        Assert.Equal("Y1 (grey): LIN-STACK\ncorpus: 0 faulty, recall 100 %; 0 good, 0 false alarms\n", output.ToString().ReplaceLineEndings("\n"));
    }

    private static string Path(string file) => System.IO.Path.Combine(AppContext.BaseDirectory, "Corpus", file);
}
