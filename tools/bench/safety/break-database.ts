/**
 * To be run in the background: what browsers do to a database. A connection is reached through its transactions, for its
 * own functions have been taken by whoever uses it.
 */

/** From now on it is not opened, and what is open is closed: the profile is damaged, or the browser allows it to nobody. */
export function refuseDatabase(): void {
  const native = IDBTransaction.prototype.objectStore;
  IDBTransaction.prototype.objectStore = function (name) {
    this.db.close();
    return native.call(this, name);
  };
  IDBFactory.prototype.open = () => {
    throw new DOMException('The database is refused.', 'UnknownError');
  };
}

/** The connection is closed with its next transaction. */
export function closeDatabase(): void {
  const native = IDBTransaction.prototype.objectStore;
  IDBTransaction.prototype.objectStore = function (name) {
    IDBTransaction.prototype.objectStore = native;
    this.db.close();
    return native.call(this, name);
  };
}
