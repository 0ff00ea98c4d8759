// What could not be sent yet, on this device: photos do not fit localStorage.
const opened = () => new Promise((done, failed) => {
  const request = indexedDB.open("desk-checkin", 1);
  request.onupgradeneeded = () => request.result.createObjectStore("kept", { keyPath: "key" });
  request.onsuccess = () => done(request.result);
  request.onerror = () => failed(request.error);
});

async function within(mode, act) {
  const store = await opened();
  return new Promise((done, failed) => {
    const work = store.transaction("kept", mode);
    const request = act(work.objectStore("kept"));
    work.oncomplete = () => { store.close(); done(request.result); };
    work.onerror = () => failed(work.error);
  });
}

export const keep = (item) => within("readwrite", (store) => store.put(item));
export const drop = (key) => within("readwrite", (store) => store.delete(key));
const kept = () => within("readonly", (store) => store.getAll());

const A_DAY = 24 * 3600 * 1000;

// What waits still, and what waited so long that nobody takes it any more.
export async function sorted() {
  const all = await kept();
  const old = all.filter((each) => Date.now() - new Date(each.sent_at) > A_DAY);
  return { items: all.filter((each) => !old.includes(each)), old };
}
