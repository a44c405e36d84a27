namespace TorchSharp.Modules;

// The file: the class name, the numbers of groups and states as LEB128, the options, the states.
public abstract partial class OptimizerHelper
{
    /// <summary>Saves options and states to a file.</summary>
    public void save_state_dict(string location)
    {
        using var stream = File.Create(location);
        using var writer = new BinaryWriter(stream);
        save_state_dict(writer);
    }

    /// <summary>Loads options and states that an optimizer of the same kind, groups and parameters saved.</summary>
    public void load_state_dict(string location)
    {
        using var stream = File.OpenRead(location);
        using var reader = new BinaryReader(stream);
        load_state_dict(reader);
    }

    /// <summary>Writes options and states.</summary>
    public void save_state_dict(BinaryWriter writer)
    {
        var own = state_dict();
        writer.Write(GetType().Name);
        writer.Write7BitEncodedInt64(own.Options.Count);
        writer.Write7BitEncodedInt64(own.State.Count);
        foreach (var options in own.Options)
            options.SaveStateDict(writer);
        foreach (var state in own.State)
            state.SaveStateDict(writer);
    }

    /// <summary>Reads options and states.</summary>
    /// <exception cref="InvalidDataException">They are of another kind of optimizer.</exception>
    /// <exception cref="ArgumentException">There are more or fewer groups or parameters.</exception>
    public void load_state_dict(BinaryReader reader)
    {
        var kind = reader.ReadString();
        if (kind != GetType().Name)
            throw new InvalidDataException($"Mismatched optimizer type: expected '{GetType().Name}', but found '{kind}' in the loaded stream.");

        var own = state_dict();
        CheckCounts(own, reader.Read7BitEncodedInt64(), reader.Read7BitEncodedInt64());
        foreach (var options in own.Options)
            options.LoadStateDict(reader);
        foreach (var state in own.State)
            state.LoadStateDict(reader);
    }

    /// <summary>Copies options and states from another optimizer's <see cref="state_dict"/>.</summary>
    /// <exception cref="ArgumentException">There are more or fewer groups or parameters.</exception>
    public virtual void load_state_dict(StateDictionary state_dict)
    {
        var own = this.state_dict();
        CheckCounts(own, state_dict.Options.Count, state_dict.State.Count);
        for (var group = 0; group < own.Options.Count; group++)
        {
            if (!ReferenceEquals(own.Options[group], state_dict.Options[group]))
                own.Options[group].LoadStateDict(state_dict.Options[group]);
        }

        for (var parameter = 0; parameter < own.State.Count; parameter++)
        {
            if (!ReferenceEquals(own.State[parameter], state_dict.State[parameter]))
                own.State[parameter].LoadStateDict(state_dict.State[parameter]);
        }
    }

    /// <summary>The options of every group and the state of every parameter, themselves and not copies.</summary>
    /// <exception cref="KeyNotFoundException">The parameters were replaced by moving the model.</exception>
    public virtual StateDictionary state_dict()
    {
        var dictionary = new StateDictionary();
        foreach (var group in _parameter_groups)
        {
            var positions = new List<int>();
            foreach (var parameter in group.Parameters)
            {
                positions.Add(dictionary.State.Count);
                dictionary.State.Add(StateOf<OptimizerState>(parameter));
            }

            dictionary.Options.Add(group.Options);
            dictionary.StateIndexRef.Add(positions);
        }

        return dictionary;
    }

    private static void CheckCounts(StateDictionary own, long groups, long states)
    {
        if (groups != own.Options.Count)
            throw new ArgumentException("Invalid optimizer state -- different number of parameter groups.");
        if (states != own.State.Count)
            throw new ArgumentException("Invalid optimizer state -- different number of states.");
    }
}
