/** What Vite makes of an import that ends in `?url`: the address of a file beside the page. */
declare module "*?url" {
  const address: string;
  export default address;
}

/** A style sheet that is loaded with what it is for. */
declare module "*.css";
