// node hyparquet.mjs FILE   prints a Parquet file as hyparquet, written in JavaScript, reads it.
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { double, print } from './cells.mjs';

const file = await asyncBufferFromFile(process.argv[2]);
const metadata = await parquetMetadataAsync(file);
const fields = metadata.schema.slice(1);
const objects = await parquetReadObjects({ file, metadata, compressors });

const cell = field => value => {
  if (value === null || value === undefined) return null;
  if (field.type === 'DOUBLE') return double(value);
  if (field.type === 'INT64') return String(value);
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return value;
};
const write = fields.map(cell);
print(
  fields.map(field => field.name),
  objects.map(object => fields.map((field, i) => write[i](object[field.name]))));
