using Mongo.Bson;

namespace Mongo.Embedded.Aggregation;

/// <summary>Adds numbers and passes over everything else. Fractions are added with their rounding errors carried along (Neumaier).</summary>
internal sealed class SumAccumulator : Accumulator
{
    private Int128 _whole;
    private double _fraction;
    private double _error;
    private Decimal128 _decimal = Decimal128.Zero;
    private bool _isDouble;
    private bool _isDecimal;
    private bool _isInt32 = true;

    public long Count { get; private set; }

    public bool IsDecimal => _isDecimal;

    public override BsonValue Result
    {
        get
        {
            if (_isDecimal)
            {
                return Decimal128.Add(_decimal, Arithmetic.ToDecimal128(Plain));
            }

            return Plain;
        }
    }

    private BsonValue Plain
    {
        get
        {
            if (_isDouble)
            {
                return (double)_whole + (_fraction + _error);
            }

            return _whole >= long.MinValue && _whole <= long.MaxValue ? Arithmetic.Whole((long)_whole, _isInt32) : (double)_whole;
        }
    }

    public override void Add(BsonValue? value)
    {
        switch (value)
        {
            case BsonInt32 number:
                _whole += number.Value;
                break;
            case BsonInt64 number:
                _whole += number.Value;
                _isInt32 = false;
                break;
            case BsonDouble number:
                AddDouble(number.Value);
                break;
            case BsonDecimal128 number:
                _decimal = Decimal128.Add(_decimal, number.Value);
                _isDecimal = true;
                break;
            default:
                return;
        }

        Count++;
    }

    private void AddDouble(double number)
    {
        _isDouble = true;
        var sum = _fraction + number;
        if (double.IsFinite(sum))
        {
            _error += Math.Abs(_fraction) >= Math.Abs(number) ? _fraction - sum + number : number - sum + _fraction;
        }

        _fraction = sum;
    }
}
