// node duckdb.mjs SQL...   runs each statement in one DuckDB and prints the rows of the last.
import { DuckDBInstance, DuckDBTypeId } from '@duckdb/node-api';
import { date, double, print } from './cells.mjs';

const instance = await DuckDBInstance.create(':memory:');
const connection = await instance.connect();
let reader;
for (const sql of process.argv.slice(2)) reader = await connection.runAndReadAll(sql);

const cell = {
  [DuckDBTypeId.DOUBLE]: double,
  [DuckDBTypeId.DATE]: value => date(value.days),
  [DuckDBTypeId.BIGINT]: String,
  [DuckDBTypeId.HUGEINT]: String,
};
const write = reader.columnTypes().map(type => cell[type.typeId] ?? (value => value));
print(
  reader.columnNames(),
  reader.getRows().map(row => row.map((value, i) => (value === null ? null : write[i](value)))));
