// The driver without a cipher has the types of the driver we ship.
declare module 'better-sqlite3-plain' {
  import Database from 'better-sqlite3';
  export default Database;
}
