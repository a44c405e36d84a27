string runs = args is [var folder, ..] ? folder : "runs";
Console.WriteLine($"board: {Board.Write(runs)}");
