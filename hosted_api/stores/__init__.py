"""The shops the API serves, each with the number its feed has come to."""
