// node parquet-wasm.mjs FILE   prints a Parquet file as Rust's parquet crate, compiled to WebAssembly, reads it.
import { readFileSync } from 'node:fs';
import { DataType, tableFromIPC } from 'apache-arrow';
import { readParquet } from 'parquet-wasm/node';
import { double, print } from './cells.mjs';

const table = tableFromIPC(readParquet(readFileSync(process.argv[2])).intoIPCStream());

const cell = type => value => {
  if (value === null) return null;
  if (DataType.isFloat(type)) return double(value);
  if (DataType.isInt(type) && type.bitWidth === 64) return String(value);
  if (DataType.isDate(type)) return new Date(value).toISOString().slice(0, 10);
  return value;
};
const fields = table.schema.fields;
const columns = fields.map((field, i) => {
  const vector = table.getChildAt(i);
  const write = cell(field.type);
  return Array.from({ length: table.numRows }, (_, row) => write(vector.get(row)));
});
print(
  fields.map(field => field.name),
  Array.from({ length: table.numRows }, (_, row) => columns.map(column => column[row])));
