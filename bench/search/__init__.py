"""How good, light and fast the search is, beside Material's own and Pagefind."""
