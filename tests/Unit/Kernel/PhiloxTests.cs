using Catalyst.Engine.Kernel;

namespace Catalyst.Tests.Unit.Kernel;

public sealed class PhiloxTests
{
    /// <summary>The philox4x32-10 lines of the known-answer file published with Random123: counter, key, answer.</summary>
    public static TheoryData<uint[], uint[], uint[]> KnownAnswers => new()
    {
        {
            [0x00000000, 0x00000000, 0x00000000, 0x00000000], [0x00000000, 0x00000000],
            [0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8]
        },
        {
            [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff], [0xffffffff, 0xffffffff],
            [0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd]
        },
        {
            [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344], [0xa4093822, 0x299f31d0],
            [0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1]
        },
    };

    [Theory]
    [MemberData(nameof(KnownAnswers))]
    public void Block_PublishedCounterAndKey_GivesPublishedAnswer(uint[] counter, uint[] key, uint[] answer)
    {
        var block = Philox.Block(counter[0], counter[1], counter[2], counter[3], key[0], key[1]);

        Assert.Equal<uint>(answer, (uint[])[block.W0, block.W1, block.W2, block.W3]);
    }

    [Fact]
    public void Lane_EvenAndOdd_AreLowAndHighHalvesOfTheirWord()
    {
        var block = new PhiloxBlock(0x1111_0000, 0x3333_2222, 0x5555_4444, 0x7777_6666);

        ushort[] expected = [0x0000, 0x1111, 0x2222, 0x3333, 0x4444, 0x5555, 0x6666, 0x7777];
        Assert.Equal(expected, Enumerable.Range(0, PhiloxBlock.Lanes).Select(block.Lane));
        Assert.Equal<uint>([block.W0, block.W1, block.W2, block.W3], Enumerable.Range(0, 4).Select(block.Word));
    }
}
