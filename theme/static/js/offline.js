// Ask for the worker that keeps pages for when there is no network.
navigator.serviceWorker?.register(document.currentScript.dataset.werker).catch(() => 0);
