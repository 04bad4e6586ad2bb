// The suite, as the command needs it. Run in the folder where the packages are installed:
//
//   node suite.mjs describe PORT   writes suite.json: the OpenAPI documents that were emitted, and every scenario as data
//   node suite.mjs serve PORT      serves the scenarios until its standard input ends, then writes coverage.json

import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const packages = resolve("node_modules/@typespec");
const specs = join(packages, "http-specs/specs");
const [mode, port] = process.argv.slice(2);

const files = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

const slash = (path) => path.replaceAll("\\", "/");

/** The documents of a group, or why there is none. */
async function emit(compiler, group, main) {
  const folder = resolve("openapi", group.replaceAll("/", "-"));
  const emitter = "@typespec/openapi3";
  const options = { "emitter-output-dir": folder, "file-type": "yaml", "openapi-versions": ["3.1.0"] };
  try {
    const program = await compiler.compile(compiler.NodeHost, main, {
      outputDir: folder,
      emit: [emitter],
      options: { [emitter]: options },
      additionalImports: ["@typespec/spector"],
    });
    const error = program.diagnostics.find((diagnostic) => diagnostic.severity === "error");
    if (error) return { refused: error.message };
    return { documents: files(folder).map((path) => slash(relative(".", path))) };
  } catch (error) {
    return { refused: `the emitter crashes: ${error.info?.error?.message ?? error.message}` };
  }
}

/** Data without functions, buffers and matchers. */
function plain(value, config, isMatcher) {
  const inside = (value) => plain(value, config, isMatcher);
  if (isMatcher(value)) return value.serialize(config);
  if (typeof value === "function") return inside(value(config));
  if (Buffer.isBuffer(value)) return value.toString("base64");
  if (Array.isArray(value)) return value.map(inside);
  if (value && typeof value === "object")
    return Object.fromEntries(Object.entries(value).map(([key, value]) => [key, inside(value)]));
  return value;
}

/** A body: its media type, and its bytes in base64 or its parts. */
function body(of, config, isMatcher) {
  if (!of) return undefined;
  if (of.kind === "multipart")
    return {
      mediaType: of.contentType,
      parts: plain(of.parts ?? {}, config, isMatcher),
      files: (of.files ?? []).map((file) => ({
        part: file.fieldname,
        name: file.originalname,
        mediaType: file.mimetype,
        bytes: file.buffer.toString("base64"),
      })),
    };
  const raw = of.streamChunks ? Buffer.concat(of.streamChunks) : of.rawContent;
  if (raw === undefined) return undefined;
  const bytes = Buffer.isBuffer(raw) || typeof raw === "string" ? raw : raw.serialize(config);
  return { mediaType: of.contentType, bytes: Buffer.from(bytes).toString("base64") };
}

async function describe() {
  const { isMatcher } = await import("@typespec/spec-api");
  const compiler = await import("@typespec/compiler");
  const config = { baseUrl: `http://localhost:${port}` };
  rmSync("openapi", { recursive: true, force: true });
  const groups = [];
  for (const main of files(specs).filter((path) => path.endsWith("main.tsp"))) {
    const group = slash(relative(specs, dirname(main)));
    const mock = join(packages, "http-specs/dist/specs", group, "mockapi.js");
    const { Scenarios } = await import(pathToFileURL(mock).href);
    const call = (api) => ({
      method: api.method.toUpperCase(),
      uri: api.uri,
      query: plain(api.request?.query ?? {}, config, isMatcher),
      headers: plain(api.request?.headers ?? {}, config, isMatcher),
      body: body(api.request?.body, config, isMatcher),
      answer: {
        status: api.response.status,
        headers: plain(api.response.headers ?? {}, config, isMatcher),
        body: body(api.response.body, config, isMatcher),
      },
    });
    const scenarios = Object.entries(Scenarios).map(([name, scenario]) => ({ name, calls: scenario.apis.map(call) }));
    groups.push({ name: group, ...(await emit(compiler, group, main)), scenarios });
  }
  writeFileSync("suite.json", JSON.stringify({ groups }, null, 1));
}

async function serve() {
  const action = join(packages, "spector/dist/src/actions/serve.js");
  const { serve } = await import(pathToFileURL(action).href);
  process.stdin.on("end", () => process.exit(0)).resume();
  await serve({ scenariosPath: specs, port: Number(port), coverageFile: resolve("coverage.json") });
}

await { describe, serve }[mode]();
