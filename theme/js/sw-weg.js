// Take away what an earlier worker of this site left in a browser, and itself.
addEventListener("install", () => skipWaiting());
addEventListener("activate", (e) =>
  e.waitUntil(
    caches.keys()
      .then((namen) => Promise.all(namen.filter((naam) => naam.startsWith(`wijk ${registration.scope} `)).map((naam) => caches.delete(naam))))
      .then(() => registration.unregister()),
  ));
