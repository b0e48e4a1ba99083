"""Pictures of what a shop sells: sent by tills and back offices, shown on guests' phones."""
