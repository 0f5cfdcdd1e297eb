namespace Catalyst.Engine.Kernel;

/// <summary>
/// Logarithm, exponential and square root of small square matrices from + − × ÷ alone, so that every machine gives the
/// same bits.
/// </summary>
public static class MatrixFunctions
{
    // Series are summed within this distance of the identity, where 27 powers leave less than a double can tell.
    private const double Near = 0.25;
    private const int Powers = 27;
    private const int MostRoots = 64;
    private const int MostSteps = 64;
    private const double Settled = 1e-12;

    /// <summary>The identity of a size.</summary>
    public static double[,] Identity(int size)
    {
        var identity = new double[size, size];
        for (var i = 0; i < size; i++) identity[i, i] = 1;
        return identity;
    }

    /// <summary>a × b.</summary>
    public static double[,] Product(double[,] a, double[,] b)
    {
        var (rows, columns) = (a.GetLength(0), b.GetLength(1));
        var product = new double[rows, columns];
        for (var i = 0; i < rows; i++)
            for (var j = 0; j < columns; j++)
                for (var k = 0; k < b.GetLength(0); k++)
                    product[i, j] += a[i, k] * b[k, j];
        return product;
    }

    /// <summary>x a + y b.</summary>
    public static double[,] Sum(double x, double[,] a, double y, double[,] b)
    {
        var sum = new double[a.GetLength(0), a.GetLength(1)];
        for (var i = 0; i < sum.GetLength(0); i++)
            for (var j = 0; j < sum.GetLength(1); j++)
                sum[i, j] = x * a[i, j] + y * b[i, j];
        return sum;
    }

    /// <summary>The largest sum of absolute differences in a row.</summary>
    public static double Distance(double[,] a, double[,] b)
    {
        var largest = 0.0;
        for (var i = 0; i < a.GetLength(0); i++)
        {
            var sum = 0.0;
            for (var j = 0; j < a.GetLength(1); j++) sum += Math.Abs(a[i, j] - b[i, j]);
            // Not a number is at no distance, and is passed on.
            if (!(sum <= largest)) largest = sum;
        }
        return largest;
    }

    /// <summary>The inverse by elimination with the largest pivot of the column; null where the matrix is singular.</summary>
    public static double[,]? Inverse(double[,] matrix)
    {
        var size = matrix.GetLength(0);
        var (left, right) = ((double[,])matrix.Clone(), Identity(size));
        for (var column = 0; column < size; column++)
        {
            var pivot = column;
            for (var row = column + 1; row < size; row++)
                if (Math.Abs(left[row, column]) > Math.Abs(left[pivot, column])) pivot = row;
            if (!(Math.Abs(left[pivot, column]) > 0)) return null;
            var divisor = left[pivot, column];
            for (var j = 0; j < size; j++)
            {
                (left[column, j], left[pivot, j]) = (left[pivot, j], left[column, j]);
                (right[column, j], right[pivot, j]) = (right[pivot, j], right[column, j]);
                left[column, j] /= divisor;
                right[column, j] /= divisor;
            }
            for (var row = 0; row < size; row++)
            {
                if (row == column) continue;
                var factor = left[row, column];
                for (var j = 0; j < size; j++)
                {
                    left[row, j] -= factor * left[column, j];
                    right[row, j] -= factor * right[column, j];
                }
            }
        }
        return right;
    }

    /// <summary>The principal square root; null where there is none that is real.</summary>
    /// <remarks>The iteration of Denman and Beavers (1976, "The matrix sign function and computations in systems", p. 63).</remarks>
    public static double[,]? SquareRoot(double[,] matrix)
    {
        var (root, inverse) = (matrix, Identity(matrix.GetLength(0)));
        for (var step = 0; step < MostSteps; step++)
        {
            if (Inverse(inverse) is not { } ofInverse || Inverse(root) is not { } ofRoot) return null;
            var next = Sum(0.5, root, 0.5, ofInverse);
            inverse = Sum(0.5, inverse, 0.5, ofRoot);
            var moved = Distance(next, root);
            root = next;
            // It converges quadratically, so that the next step would move it by less than a double can tell.
            if (moved <= Settled) return Distance(Product(root, root), matrix) <= Settled ? root : null;
        }
        return null;
    }

    /// <summary>The principal logarithm; null where there is none that is real.</summary>
    /// <remarks>
    /// Square roots until near the identity, then ln A = 2 artanh((A − 1)(A + 1)⁻¹) by its series (Higham 2008, "Functions
    /// of Matrices", ch. 11: inverse scaling and squaring).
    /// </remarks>
    public static double[,]? Log(double[,] matrix)
    {
        var identity = Identity(matrix.GetLength(0));
        var scale = 2.0;
        for (var roots = 0; !(Distance(matrix, identity) <= Near); roots++)
        {
            if (roots == MostRoots || SquareRoot(matrix) is not { } root) return null;
            matrix = root;
            scale *= 2;
        }
        if (Inverse(Sum(1, matrix, 1, identity)) is not { } below) return null;
        var ratio = Product(Sum(1, matrix, -1, identity), below);
        var square = Product(ratio, ratio);
        var sum = new double[identity.GetLength(0), identity.GetLength(0)];
        for (var n = Powers; n >= 1; n -= 2) sum = Sum(1, Product(sum, square), 1.0 / n, identity);
        return Sum(scale, Product(ratio, sum), 0, identity);
    }

    /// <summary>The exponential, by its Taylor series near 0 and squaring (Higham 2008, ch. 10: scaling and squaring).</summary>
    public static double[,] Exp(double[,] matrix)
    {
        var zero = new double[matrix.GetLength(0), matrix.GetLength(0)];
        var identity = Identity(matrix.GetLength(0));
        var squarings = 0;
        while (Distance(matrix, zero) > Near)
        {
            matrix = Sum(0.5, matrix, 0, zero);
            squarings++;
        }
        var sum = identity;
        for (var n = Powers; n >= 1; n--) sum = Sum(1, identity, 1.0 / n, Product(matrix, sum));
        for (var i = 0; i < squarings; i++) sum = Product(sum, sum);
        return sum;
    }
}
