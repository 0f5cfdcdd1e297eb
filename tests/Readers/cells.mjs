// Every reader prints the same JSON: { "columns": [names], "rows": [[cells]] }, each cell in a form that loses nothing:
// a double as its 16 hexadecimal digits (every NaN as one, for JavaScript does not keep their payload), a 64-bit integer
// as a string, a date as yyyy-mm-dd, text, true or false, null.

const view = new DataView(new ArrayBuffer(8));

export function double(value) {
  if (Number.isNaN(value)) return '7ff8000000000000';
  view.setFloat64(0, value);
  return view.getBigUint64(0).toString(16).padStart(16, '0');
}

export function date(daysSince1970) {
  return new Date(daysSince1970 * 86_400_000).toISOString().slice(0, 10);
}

export function print(columns, rows) {
  process.stdout.write(JSON.stringify({ columns, rows }));
}
