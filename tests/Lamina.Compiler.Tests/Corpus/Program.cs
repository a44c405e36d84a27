using Lamina.Compiler.Tests.Corpus;

// What ./build.sh corpus runs: the corpus of this repository, or another file of the same notation.
var files = args.Length > 0 ? args : [Path.Combine(AppContext.BaseDirectory, "Corpus", "corpus.md")];
return files.Sum(file => CorpusReport.Write(File.ReadAllText(file), Console.Out)) == 0 ? 0 : 1;
