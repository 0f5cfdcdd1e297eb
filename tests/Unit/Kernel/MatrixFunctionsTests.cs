using Catalyst.Engine.Kernel;

namespace Catalyst.Tests.Unit.Kernel;

public sealed class MatrixFunctionsTests
{
    private static readonly double[,] Some = { { 4, 1, 0 }, { 0.5, 3, 0.2 }, { 1, 0, 0.4 } };

    [Fact]
    public void Inverse_TimesItsMatrix_IsTheIdentity()
    {
        AssertNear(MatrixFunctions.Identity(3), MatrixFunctions.Product(MatrixFunctions.Inverse(Some)!, Some));
        double[,] pivoted = { { 0, 2 }, { 4, 0 } };
        AssertNear(new[,] { { 0, 0.25 }, { 0.5, 0 } }, MatrixFunctions.Inverse(pivoted)!);
    }

    [Fact]
    public void SquareRoot_TimesItself_IsTheMatrix()
    {
        var root = MatrixFunctions.SquareRoot(Some)!;
        AssertNear(Some, MatrixFunctions.Product(root, root));
    }

    [Fact]
    public void Log_OfAnExponential_IsWhatWasRaised()
    {
        AssertNear(Some, MatrixFunctions.Exp(MatrixFunctions.Log(Some)!));
        double[,] diagonal = { { 2, 0 }, { 0, -3 } };
        AssertNear(new[,] { { Math.Exp(2), 0 }, { 0, Math.Exp(-3) } }, MatrixFunctions.Exp(diagonal));
        AssertNear(diagonal, MatrixFunctions.Log(MatrixFunctions.Exp(diagonal))!);
    }

    /// <summary>A quarter turn is no real power's end that elimination could lose: its logarithm is a rotation by π / 2.</summary>
    [Fact]
    public void Log_OfAQuarterTurn_IsARotation() => AssertNear(
        new[,] { { 0, -Math.PI / 2 }, { Math.PI / 2, 0 } }, MatrixFunctions.Log(new double[,] { { 0, -1 }, { 1, 0 } })!);

    [Fact]
    public void Functions_OfAMatrixWithout_AreNone()
    {
        double[,] singular = { { 1, 1 }, { 1, 1 } };
        Assert.Null(MatrixFunctions.Inverse(singular));
        Assert.Null(MatrixFunctions.Log(singular));
        Assert.Null(MatrixFunctions.SquareRoot(new double[,] { { -1, 0 }, { 0, -2 } }));
        Assert.Null(MatrixFunctions.Log(new[,] { { double.NaN, 0 }, { 0, 1 } }));
    }

    private static void AssertNear(double[,] expected, double[,] found)
    {
        for (var i = 0; i < expected.GetLength(0); i++)
            for (var j = 0; j < expected.GetLength(1); j++)
                Assert.Equal(expected[i, j], found[i, j], 10);
    }
}
