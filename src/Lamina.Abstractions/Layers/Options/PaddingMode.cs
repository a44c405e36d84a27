namespace Lamina;

/// <summary>How the border of a map is padded, for layers with a window. Written without the type's name: <c>Padding = Same</c>.</summary>
public enum PaddingMode
{
    /// <summary>No padding: the window stays inside the map. The same as <c>Padding = 0</c>.</summary>
    Valid,

    /// <summary>
    /// TensorFlow's and Keras's <c>same</c>: as much padding as gives ceil(size / stride) outputs, with the odd cell after the map. Convolutions and mean
    /// pools see zeros or leave the cells out of the mean; max pools never choose a padded cell. Unlike PyTorch's <c>padding="same"</c> it allows any stride.
    /// </summary>
    Same,
}
