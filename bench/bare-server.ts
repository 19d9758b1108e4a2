import { createServer } from "node:http";
import postgres from "postgres";

// The least that could store a page: node:http and one insert. The peer that our server is measured against.
const sql = postgres(process.env.DATABASE_URL ?? "", { max: 10, onnotice: () => {} });
await sql`create table if not exists bare_saves (id bigint generated always as identity primary key, body jsonb not null)`;

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", async () => {
    const fields = Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString("utf8")));
    await sql`insert into bare_saves (body) values (${sql.json(fields)})`;
    response.writeHead(303, { location: "/next" });
    response.end();
  });
});
server.listen(Number(process.env.PORT), "127.0.0.1");
