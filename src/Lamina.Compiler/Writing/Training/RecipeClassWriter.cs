namespace Lamina.Compiler.Writing.Training;

/// <summary>The file of a <c>[Recipe&lt;TNetwork&gt;]</c> class: a trainer that stands by itself.</summary>
internal static class RecipeClassWriter
{
    public static string Write(TrainerText trainer, Sources.TypeHeader type)
    {
        var code = new CodeWriter();
        NetworkWriter.Header(code, trainer.Network.Aliases.Usings);
        using (NetworkWriter.Containers(code, type))
        {
            code.Line($"/// <remarks>Trains {CSharp.Xml(trainer.Network.Type.DisplayName)}: {CSharp.Xml(RecipeText.Describe(trainer.Recipe))}.</remarks>");
            code.Line("[global::System.CodeDom.Compiler.GeneratedCode(\"Lamina\", \"0.1\")]");
            using (code.Block($"sealed partial class {type.Name} : {trainer.Network.Typed("Trainer")}")) TrainingWriter.Members(code, trainer);
        }

        return code.ToString();
    }
}
