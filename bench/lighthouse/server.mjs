// Serve a folder as every free host does: HTTP/2 over TLS, packed, with names that hold a hash kept for ever.
// node server.mjs <folder> <key> <certificate>; prints its port.
import { createSecureServer } from "node:http2";
import { readFileSync, statSync } from "node:fs";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";

const [map, key, cert] = process.argv.slice(2);
const SOORTEN = {
  ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".json": "application/json", ".svg": "image/svg+xml", ".xml": "text/xml",
  ".webmanifest": "application/manifest+json", ".txt": "text/plain", ".woff2": "font/woff2", ".avif": "image/avif", ".jpg": "image/jpeg", ".png": "image/png",
};
const GEPAKT = /text|javascript|json|svg/;

const lees = (pad) => {
  try {
    return readFileSync(statSync(pad).isDirectory() ? join(pad, "index.html") : pad);
  } catch {
    return null;
  }
};

const server = createSecureServer({ key: readFileSync(key), cert: readFileSync(cert) }, (vraag, antwoord) => {
  const adres = normalize(decodeURIComponent(new URL(vraag.url, "https://x").pathname));
  const data = lees(join(map, adres));
  if (!data) return antwoord.writeHead(404).end();
  const soort = SOORTEN[extname(adres) || ".html"] || "application/octet-stream";
  const pak = GEPAKT.test(soort);
  antwoord.writeHead(200, {
    "content-type": soort,
    "cache-control": /^\/(thema|beeld)\//.test(adres) ? "public, max-age=31536000, immutable" : "max-age=600",
    ...(pak && { "content-encoding": "gzip" }),
  });
  antwoord.end(pak ? gzipSync(data, { level: 9 }) : data);
});
server.listen(0, "127.0.0.1", () => console.log(server.address().port));
